'use strict';
// Opens the counter's page where there is no connection: gives out what counter.js has kept on the device, the empty page,
// its style and its script. It keeps nothing itself: no answer about a person, no form's token, nothing that is sent.
const SHELL = '/counter/shell';
const FILES = ['/static/guichet.css', '/static/guichet.svg', '/static/counter.js'];
const PAGES = ['/counter', '/counter/find'];
const GATEWAY_GONE = [502, 503, 504];
const PATIENCE_MILLIS = 5000;

// Of one keeping, all of it: the newest that is whole. Its page came into it last.
const kept = async path => {
  for (const cacheName of (await caches.keys()).reverse()) {
    if (await caches.match(SHELL, {cacheName})) {
      return caches.match(path, {cacheName});
    }
  }
  return undefined;
};

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

const page = async request => {
  const answer = await fromGateway(request);
  return answer && !GATEWAY_GONE.includes(answer.status) ? answer : await kept(SHELL) || answer || Response.error();
};

const file = async path => {
  try {
    return await fetch(path);
  } catch (unreachable) {
    return await kept(path) || Response.error();
  }
};

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', event => {
  const {pathname, origin} = new URL(event.request.url);
  if (origin !== location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && PAGES.includes(pathname)) {
    event.respondWith(page(event.request));
  } else if (event.request.method === 'GET' && FILES.includes(pathname)) {
    event.respondWith(file(pathname));
  }
});
