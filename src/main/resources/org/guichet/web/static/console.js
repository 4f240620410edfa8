'use strict';
// The console works without this file: every page is whole when it is loaded. With it, a page is told when something has changed
// (server-sent events), fetches itself again, and takes over what differs, part by part. What somebody is typing or has ticked
// stays as it is.
(() => {
  const LEAST_MILLIS = 1500;
  const WITHOUT_STREAM_MILLIS = 15000;
  const live = document.getElementById('live');
  let last = Date.now();
  let timer = null;
  let fetching = false;

  const isBusy = part => {
    const active = document.activeElement;
    return active && part.contains(active) && active.matches('input:not([type=checkbox]), textarea, select');
  };

  // The focus comes back to the element that has its place: by id, by link, or by the value of its box.
  const focusedIn = part => {
    const active = document.activeElement;
    if (!active || !part.contains(active)) {
      return null;
    }
    if (active.id) {
      return '#' + CSS.escape(active.id);
    }
    if (active.value) {
      return `[value="${CSS.escape(active.value)}"]`;
    }
    return active.getAttribute('href') ? `[href="${CSS.escape(active.getAttribute('href'))}"]` : null;
  };

  const replace = (part, next) => {
    if (part.innerHTML === next.innerHTML && part.className === next.className || isBusy(part)) {
      return;
    }
    const focus = focusedIn(part);
    const ticked = new Set([...part.querySelectorAll('input[type=checkbox]:checked')].map(box => box.value));
    part.className = next.className;
    part.replaceChildren(...next.childNodes);
    for (const box of part.querySelectorAll('input[type=checkbox][name=arrival]')) {
      box.checked = ticked.has(box.value);
    }
    chooser();
    const again = focus && part.querySelector(focus);
    if (again) {
      again.focus({preventScroll: true});
    }
  };

  async function refresh() {
    if (fetching) {
      return;
    }
    fetching = true;
    last = Date.now();
    try {
      const answer = await fetch(location.href.replace(/([?&])(done|n)=[^&#]*/g, '$1'), {headers: {Accept: 'text/html'}});
      if (!answer.ok || answer.redirected) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of document.querySelectorAll('[data-live]')) {
        const next = page.getElementById(part.id);
        if (next) {
          replace(part, document.importNode(next, true));
        }
      }
      const open = document.getElementById('decide');
      const decided = page.getElementById('decide');
      if (open && decided && open.childElementCount !== decided.childElementCount) {
        open.replaceChildren(...document.importNode(decided, true).childNodes);
      }
      state(true);
    } catch (unreachable) {
      state(false);
    } finally {
      fetching = false;
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, Math.max(0, last + LEAST_MILLIS - Date.now()));
  };

  const state = on => {
    live.classList.toggle('on', on);
    live.title = on ? live.dataset.on : live.dataset.off;
  };

  // One box for all of the page. Without this script there is none.
  function chooser() {
    const all = document.querySelector('[data-all]');
    if (!all) {
      return;
    }
    all.hidden = false;
    document.querySelector('[data-all-words]').hidden = false;
    all.onchange = () => {
      for (const box of document.querySelectorAll('input[name=arrival]')) {
        box.checked = all.checked;
      }
    };
  }
  chooser();

  if (!live) {
    return;
  }
  const stream = new EventSource('/console/events');
  // What changed before it was open, or while a line was down, nobody tells.
  stream.addEventListener('open', () => {
    state(true);
    soon();
  });
  stream.addEventListener('change', () => {
    soon();
    setTimeout(soon, 2500); // what the change leads to: a delivery, an acknowledgement
  });
  stream.addEventListener('error', () => {
    state(false);
    if (stream.readyState === EventSource.CLOSED) { // too many listen, or it is not allowed any more
      setInterval(refresh, WITHOUT_STREAM_MILLIS);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      soon();
    }
  });
})();
