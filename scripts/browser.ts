// npm run setup -- --browser: finds or installs the browser for tests and diagrams and names it.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { ensureBrowser } from './lib/browser.ts';

const browser = await ensureBrowser((line) => {
  console.error(line);
});
if (browser === undefined) process.exitCode = 1;
else console.log(`Browser: ${browser}`);
