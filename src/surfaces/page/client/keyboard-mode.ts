/** Shows the focus of the composer, as Discord does, only to who moves with the Tab key: everybody else sees the caret. */
export function followKeyboardMode(): void {
  const { classList } = document.documentElement;
  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') classList.add('keyboard-mode');
  });
  addEventListener('pointerdown', () => classList.remove('keyboard-mode'));
}
