'use strict';
// Opens the counter's page where there is no connection. Kept on the device: the empty page, its style and its script.
// Never kept: an answer about a person, a form's token, anything that is sent. What is typed is counter.js's to keep.
// Logging out takes all of it away (Clear-Site-Data).
const CACHE = 'guichet-counter-1';
const SHELL = '/counter/shell';
const FILES = ['/static/guichet.css', '/static/guichet.svg', '/static/counter.js'];
const PAGES = ['/counter', '/counter/find'];
const GATEWAY_GONE = [502, 503, 504];
const PATIENCE_MILLIS = 5000;

// All of it or nothing: a page of one version and a script of another might not fit. A login page is an error here.
const keep = async () => {
  const answers = await Promise.all([SHELL, ...FILES].map(path => fetch(path, {redirect: 'error'})));
  if (answers.every(answer => answer.ok)) {
    const cache = await caches.open(CACHE);
    await Promise.all(answers.map(answer => cache.put(new URL(answer.url).pathname, answer)));
  }
};

const kept = async path => (await caches.open(CACHE)).match(path);

const patience = () => new Promise((never, give) => setTimeout(give, PATIENCE_MILLIS));

// What was sent is waited for: it may have arrived. An empty page is not worth a long wait.
const fromGateway = async request => {
  const answer = fetch(request);
  try {
    return await (request.method === 'GET' && await kept(SHELL) ? Promise.race([answer, patience()]) : answer);
  } catch (unreachable) {
    answer.catch(() => {}); // it may still come, for nobody
    return null;
  }
};

const page = async event => {
  const answer = await fromGateway(event.request);
  if (answer && !GATEWAY_GONE.includes(answer.status)) {
    if (answer.ok) {
      event.waitUntil(keep().catch(() => {})); // in the language that is chosen now
    }
    return answer;
  }
  return await kept(SHELL) || answer || Response.error();
};

const file = async path => {
  try {
    return await fetch(path);
  } catch (unreachable) {
    return await kept(path) || Response.error();
  }
};

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(keep());
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys().then(names =>
    Promise.all(names.filter(name => name !== CACHE).map(name => caches.delete(name)))));
});

self.addEventListener('fetch', event => {
  const {pathname, origin} = new URL(event.request.url);
  if (origin !== location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && PAGES.includes(pathname)) {
    event.respondWith(page(event));
  } else if (event.request.method === 'GET' && FILES.includes(pathname)) {
    event.respondWith(file(pathname));
  }
});
