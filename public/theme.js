// Runs before the first paint, so that what needs a script has its place from the start and a remembered theme never
// flashes. Without storage the system decides.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: nothing to remember.
}
