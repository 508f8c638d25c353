/*
 * Light, dark, or as the system has it. Runs before the page is drawn, so that nothing flashes; the button in
 * the bar is hidden until then, since it does nothing without a script.
 */
(() => {
  const KEY = 'archive.theme';
  const NAMES = { system: 'Auto', light: 'Light', dark: 'Dark' };
  const ORDER = ['system', 'light', 'dark'];
  const root = document.documentElement;
  const read = () => {
    try {
      const kept = localStorage.getItem(KEY);
      return ORDER.includes(kept) ? kept : 'system';
    } catch {
      return 'system'; // storage is closed to us: the choice lasts for this page
    }
  };
  const show = (theme) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  let theme = read();
  show(theme);
  addEventListener('storage', ({ key }) => {
    if (key !== KEY && key !== null) return;
    theme = read();
    show(theme);
  });
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme');
    if (button === null) return;
    const name = button.querySelector('[data-name]') ?? button;
    name.textContent = NAMES[theme];
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
      show(theme);
      name.textContent = NAMES[theme];
      try {
        if (theme === 'system') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, theme);
      } catch {
        // as above
      }
    });
  });
})();
