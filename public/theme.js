/*
 * The reader's colours and size of text, kept in the browser. Runs before the page is drawn, so that nothing
 * flashes; what changes them is made by src/reading/browser/display.ts, which reads the same two keys.
 */
(() => {
  const CHOICES = { theme: ['light', 'dark', 'paper'], size: ['small', 'large', 'largest'] };
  const root = document.documentElement;
  root.dataset.script = '';
  const show = () => {
    for (const [name, values] of Object.entries(CHOICES)) {
      let kept = null;
      try {
        kept = localStorage.getItem(`archive.${name}`);
      } catch {
        return; // storage is closed to us: the choice lasts for this page
      }
      if (values.includes(kept)) root.dataset[name] = kept;
      else delete root.dataset[name];
    }
  };
  show();
  addEventListener('storage', show);
  // A page that the browser kept whole for the way back.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
})();
