'use strict';
// The counter's page works without this file. With it, what is typed is kept on this device until the gateway has it,
// sending is repeated when the connection comes back (the form's token makes it one complaint however often it is sent),
// the page opens without a connection too (counter-worker.js), and the slip has a button to print it.
(() => {
  const KEY = 'guichet.counter.draft';
  const KEPT_MILLIS = 12 * 60 * 60 * 1000; // a working day: then it is nobody's business any more
  const RETRY_MILLIS = 5000;
  const BUSY = [429, 502, 503, 504];

  const storage = {
    read() {
      try {
        const draft = JSON.parse(localStorage.getItem(KEY));
        const age = draft ? Date.now() - draft.at : 0;
        if (age < 0 || age > KEPT_MILLIS) {
          storage.clear();
          return null;
        }
        return draft;
      } catch (unreadable) {
        return null;
      }
    },
    write(fields) {
      try {
        localStorage.setItem(KEY, JSON.stringify({at: Date.now(), fields}));
      } catch (full) {
        // Then it is in the page alone, as without this file.
      }
    },
    clear() {
      try {
        localStorage.removeItem(KEY);
      } catch (forbidden) {
        // Nothing was kept either.
      }
    },
  };

  const print = document.getElementById('print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
    print.focus();
  }
  const form = document.getElementById('complaint');
  if (!form) {
    storage.clear(); // the page after saving
    return;
  }

  const status = document.getElementById('draft');
  const discard = document.getElementById('discard');
  const submit = form.querySelector('button[type=submit]');
  let sending = false;
  let waiting = null;

  const say = (...words) => {
    status.textContent = words.join(' ');
    status.hidden = words.length === 0;
  };

  const typed = () => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') {
        fields[name] = value;
      }
    }
    return fields;
  };

  const hasWords = fields => ['narrative', 'name', 'phone', 'email', 'address', 'customerNumber', 'immediateAction']
    .some(name => (fields[name] || '').trim() !== '');

  const keep = () => {
    const fields = typed();
    if (hasWords(fields)) {
      storage.write(fields);
      discard.hidden = false;
    } else {
      storage.clear();
      discard.hidden = true;
    }
  };

  const restore = draft => {
    for (const [name, value] of Object.entries(draft.fields)) {
      const field = form.elements.namedItem(name);
      if (field && name !== 'files' && name !== 'language') {
        field.value = value; // also of a group of radio buttons
      }
    }
    discard.hidden = false;
    say(...(form.dataset.shell ? [status.dataset.away] : []), status.dataset.restored, status.dataset.photos);
  };

  const later = () => {
    say(status.dataset.offline);
    clearTimeout(waiting);
    waiting = setTimeout(send, RETRY_MILLIS);
  };

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    submit.disabled = true;
    clearTimeout(waiting);
    keep();
    say(status.dataset.sending);
    try {
      const answer = await fetch(form.action, {method: 'POST', body: new FormData(form), headers: {Accept: 'text/html'}});
      if (answer.ok && answer.redirected && new URL(answer.url).pathname.startsWith('/sent/')) {
        storage.clear();
        location.assign(answer.url);
      } else if (answer.ok && answer.redirected) {
        location.assign('/login?to=/counter'); // the draft waits
      } else if (BUSY.includes(answer.status)) {
        later();
      } else {
        form.submit(); // something is wrong with it: the gateway's own page says what
      }
    } catch (unreachable) {
      later();
    } finally {
      sending = false;
      submit.disabled = false;
    }
  }

  // The kept page has no token: one that is kept with a page would make one complaint of all that are taken with it.
  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  };

  const withoutConnection = () => {
    form.elements.token.value = newToken();
    const asked = new URLSearchParams(location.search);
    if (asked.has('again')) {
      form.elements.reference.value = asked.get('case') || '';
    }
    say(status.dataset.away);
  };

  if (form.dataset.shell) {
    withoutConnection();
  }
  const draft = storage.read();
  if (draft && form.dataset.fresh) {
    restore(draft);
  }
  form.addEventListener('input', keep);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  document.addEventListener('keydown', event => { // also where somebody is looked for, which is a form of its own
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && hasWords(typed())) {
      event.preventDefault();
      send();
    }
  });
  discard.addEventListener('click', () => {
    storage.clear();
    location.assign('/counter');
  });
  const CACHES = 'guichet-counter-'; // and when it was begun
  const SHELL = '/counter/shell';
  const FILES = ['/static/guichet.css', '/static/guichet.svg', '/static/counter.js'];

  const isKept = async (path, text) => {
    const known = await caches.match(path);
    return known !== undefined && await known.text() === text;
  };

  // For when there is no connection: the empty page, without a token or a name, in the language of this one. All or nothing:
  // a page of one version and a script of another might not fit, and a connection or a page that goes on the way must leave
  // what was kept before. So each keeping is a store of its own, whose page comes last, and only then do the others go.
  // Logging out takes everything away (Clear-Site-Data).
  const keepPage = async () => {
    await navigator.serviceWorker.register('/static/counter-worker.js', {scope: '/counter'});
    const language = {'Accept-Language': document.documentElement.lang};
    const paths = [...FILES, SHELL];
    const answers = await Promise.all(paths.map(path => fetch(path, {redirect: 'error', headers: language})));
    if (!answers.every(answer => answer.ok)) {
      return;
    }
    const texts = await Promise.all(answers.map(answer => answer.text()));
    const known = await Promise.all(paths.map((path, i) => isKept(path, texts[i])));
    if (known.includes(false)) {
      const name = CACHES + Date.now();
      const kept = await caches.open(name);
      for (let i = 0; i < paths.length; i++) {
        await kept.put(paths[i], new Response(texts[i], {headers: answers[i].headers}));
      }
      const others = (await caches.keys()).filter(other => other !== name);
      await Promise.all(others.map(other => caches.delete(other)));
    }
    await navigator.serviceWorker.ready;
    form.dataset.kept = 'true';
  };

  if (!form.dataset.shell && 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator) {
    // One page at a time. Forbidden here, or the connection is gone: then the page needs one to open.
    navigator.locks.request(CACHES, keepPage).catch(() => {});
  }
  window.addEventListener('online', () => {
    if (!status.hidden && status.textContent === status.dataset.offline) {
      send();
    }
  });
})();
