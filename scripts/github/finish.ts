// node scripts/github/finish.ts: commits the pictures and revisions that commands before it have made, and names the
// commit to publish in the outputs of the step.
import { appendFileSync } from 'node:fs';
import { runContext } from '../lib/gitHost/api.ts';
import { commitFinished } from '../lib/gitHost/finish.ts';
import { root } from '../lib/root.ts';

const { ENTRY = '', LANGUAGE = '', GITHUB_TOKEN = '', GITHUB_OUTPUT = '' } = process.env;
const { GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_REF_NAME = '' } = process.env;
const { api } = runContext(process.env);
const token = Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64');
const { commit, said } = await commitFinished({
  folder: root,
  branch: GITHUB_REF_NAME,
  remote: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
  config: ['-c', `http.extraheader=AUTHORIZATION: basic ${token}`],
  translation: ENTRY === '' ? undefined : `content/${ENTRY}/${LANGUAGE}.mdx`,
  openPull: async (head, title) => {
    await api('POST', '/pulls', {
      title,
      head,
      base: GITHUB_REF_NAME,
      body: 'Made after a merge. The host starts no check for what a workflow opens: close it and open it again.',
    });
  },
});
appendFileSync(GITHUB_OUTPUT, `commit=${commit}\n`);
console.log(said);
