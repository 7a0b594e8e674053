import { stored } from '../../lib/stored.ts';

/**
 * Switches between light and dark and remembers it (`localStorage.theme`). Until it is used the
 * site follows the system.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !CSS.supports('color', 'light-dark(black, white)')) return;
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      root.dataset['theme'] = theme;
      stored.set('theme', theme);
      show();
    });
    system.addEventListener('change', show);
    show();
    this.hidden = false;
  }
}

customElements.define('theme-switch', ThemeSwitch);
