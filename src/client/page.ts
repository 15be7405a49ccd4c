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
import { later } from './kit/later.ts';

// Only where a reader asked to keep the site is there a worker. Without a secure connection there is no such property.
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
if (workers?.controller)
  void later(() => import('./offline/watch.ts'))
    .then(({ watch }) => watch())
    // What it has to say is not worth a failure: a kept page says of itself that it is one.
    .catch(() => undefined);
