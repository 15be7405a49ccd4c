// What the Git host reads about who looks after the project, made from src/site.config.ts.
import type { Maintainers } from '../../src/site.config.ts';

/** What the files say. */
export interface Owned {
  maintainers: Maintainers;
  /** Form for reports that are not public. */
  security: string;
}

/** Who is asked to review what; the last line that matches decides. */
function codeowners({ maintainers: { all, content, translations } }: Owned): string {
  const byLocale = Object.entries(translations);
  const lines: [string, readonly string[]][] = [
    ['*', all],
    ['/content/', content],
    ...byLocale.map(([locale, who]): [string, readonly string[]] => [
      `/content/**/${locale}.mdx`,
      who,
    ]),
    ...byLocale.map(([locale, who]): [string, readonly string[]] => [
      `/src/i18n/${locale}.json`,
      who,
    ]),
    ['/content/ids.yaml', all],
  ];
  return [
    '# Made by `npm run owners` from src/site.config.ts. Who is asked to review: the last line that matches decides.',
    ...lines.map(([path, who]) => `${path.padEnd(24)} ${who.join(' ')}`),
    '',
  ].join('\n');
}

const security = ({
  security: form,
}: Owned): string => `<!-- Made by \`npm run owners\` from src/site.config.ts. -->

# Security

Please do not open an issue about a weakness that others could use: [report it in private](${form}). Say what you did, what happened, and what somebody could do with it. The maintainers answer within a week, and tell you when it is mended.

It concerns the site and what runs to build and publish it: scripts that run in a reader's browser, the commands, the workflows. An error in an entry is an ordinary issue, also where the entry is about security.

## 日本語

悪用されるおそれのある問題は、issueに書かずに[非公開で報告](${form})してください。行ったこと、起きたこと、悪用されると何ができるかを書いてください。メンテナーが1週間以内に返信し、修正したら知らせます。

対象は、サイトと、そのビルドや公開で動くものです。読者のブラウザーで動くスクリプト、コマンド、ワークフローを含みます。項目の誤りは、セキュリティの項目であっても通常のissueで知らせてください。

## 한국어

악용될 수 있는 문제는 이슈에 쓰지 말고 [비공개로 알려 주세요](${form}). 무엇을 했고 무슨 일이 일어났으며 악용하면 무엇이 가능한지 적어 주세요. 메인테이너가 일주일 안에 답하고, 고치면 알려 드립니다.

사이트와, 사이트를 빌드하고 게시할 때 실행되는 것이 대상입니다. 독자의 브라우저에서 실행되는 스크립트, 명령, 워크플로가 여기에 들어갑니다. 항목의 오류는 보안에 관한 항목이라도 일반 이슈로 알려 주세요.
`;

/**
 * Makes the files.
 *
 * @returns Text by path from the project root.
 * @example ownerFiles(site).get('.github/CODEOWNERS')
 */
export const ownerFiles = (owned: Owned): Map<string, string> =>
  new Map([
    ['.github/CODEOWNERS', codeowners(owned)],
    ['.github/SECURITY.md', security(owned)],
  ]);
