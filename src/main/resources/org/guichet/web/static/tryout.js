'use strict';
// The page works without this file: then it is refreshed by its link. With it, the numbers move while a job goes on, and
// the page shows what was found as soon as it has ended.
(() => {
  const progress = document.getElementById('progress');
  if (!progress) {
    return;
  }
  const LOOK_MILLIS = 700;
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const look = async () => {
    try {
      const answer = await fetch('/api/v1/tryout?found=no', {headers: {Accept: 'application/json'}});
      const state = await answer.json();
      if (answer.ok && state.phase !== 'running') {
        location.assign('/console/tryout');
        return;
      }
      document.getElementById('done').textContent = numbers.format(state.summary.arrivals);
      document.getElementById('found').textContent = numbers.format(state.summary.changed);
    } catch (unreachable) {
      // The gateway stops, or the line is down: it is asked again.
    }
    setTimeout(look, LOOK_MILLIS);
  };
  setTimeout(look, LOOK_MILLIS);
})();
