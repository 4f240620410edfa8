'use strict';
// The page works without this file: a value is a link to its words. With it, the words light up while the pointer or the
// keyboard is on the value, and the value while it is on the words.
(() => {
  const LIT = 'lit';
  const light = (name, on) => {
    for (const one of document.querySelectorAll('[data-at]')) {
      if (one.dataset.at.split(' ').includes(name)) {
        one.classList.toggle(LIT, on);
      }
    }
  };
  const names = event => {
    const one = event.target.closest && event.target.closest('[data-at]');
    return one ? one.dataset.at.split(' ') : [];
  };
  const listen = (type, on) => document.addEventListener(type, event => names(event).forEach(name => light(name, on)));
  listen('mouseover', true);
  listen('mouseout', false);
  listen('focusin', true);
  listen('focusout', false);

  // A frame is only made when somebody wants to see the message as it was sent.
  for (const fold of document.querySelectorAll('details[data-frame]')) {
    fold.addEventListener('toggle', () => {
      if (fold.open && !fold.querySelector('iframe')) {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', '');
        frame.setAttribute('referrerpolicy', 'no-referrer');
        frame.title = fold.dataset.title;
        frame.src = fold.dataset.frame;
        fold.querySelector('.frame').replaceChildren(frame);
      }
    });
  }
})();
