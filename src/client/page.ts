// What every page may need, in one file: another file is another request, and a script inside the page is another hash
// in its policy. What is used on demand is loaded on demand.
import './themeToggle.ts';
import './kit/keptFields.ts';
import './language/switch.ts';
import './shortcuts.ts';
import './contents.ts';
import './claimLinks.ts';
import './tools.ts';
import './tray/tray.ts';
