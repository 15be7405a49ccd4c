// npm run preview: serves the site built before. PORT, HOST and BASE_PATH as in README.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { serveBuilt } from './lib/serveBuilt.ts';

if (!(await serveBuilt())) process.exitCode = 1;
