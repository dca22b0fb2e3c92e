// The script of the preview, which keeps an open page current. `briefpack serve` adds it to the
// pages that it sends; published pages do not have it.
(() => {
  'use strict';
  const script = document.currentScript;
  const kind = script.dataset.kind || 'page';
  let at = script.dataset.at;
  let stream, lost;

  // Equal content stays in place, because someone may be reading it.
  function fill(box, html) {
    if (box.dataset.html === html) return;
    box.innerHTML = html;
    box.dataset.html = html;
  }

  // --- the stream: open while the page is visible, because a browser opens few at a time

  function connect() {
    if (stream || document.visibilityState === 'hidden') return;
    stream = new EventSource(`/-/events?at=${encodeURIComponent(at)}&page=${encodeURIComponent(location.pathname)}`);
    stream.onmessage = (event) => {
      clearTimeout(lost);
      at = event.lastEventId;
      act(JSON.parse(event.data));
    };
    stream.onerror = () => {
      clearTimeout(lost);
      lost = setTimeout(() => { if (stream) ui().offline(); }, 1500);
      if (stream.readyState === EventSource.CLOSED) {
        stream = undefined;
        setTimeout(connect, 2000);
      }
    };
  }

  function disconnect() {
    clearTimeout(lost);
    if (stream) stream.close();
    stream = undefined;
  }

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? disconnect() : connect()));
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);

  // --- what an event asks for

  function act(message) {
    if (message.do === 'reload' && kind !== 'viewer') return reload();
    if (message.do === 'reload') renew();
    if (message.do === 'styles') message.styles.forEach(swap);
    if (kind === 'waiting') return rewrite(message.problems);
    ui().show(message.problems, message.warnings);
  }

  const place = 'briefpack-place ' + location.pathname;

  function reload() {
    disconnect();
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY, ...headingInView()]));
    location.reload();
  }

  // The last heading above the middle of the window, and how far it is from the top: text above
  // it may grow or shrink, and the reader stays at the heading.
  function headingInView() {
    const above = Array.from(document.querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')).filter((h) => h.getBoundingClientRect().top < innerHeight / 2);
    const last = above.pop();
    return last ? [last.id, last.getBoundingClientRect().top] : [];
  }

  // Scroll to where the reader was, even if a style sheet asks for smooth scrolling.
  function restore() {
    const kept = sessionStorage.getItem(place);
    if (!kept) return;
    sessionStorage.removeItem(place);
    const [left, top, id, from] = JSON.parse(kept);
    const go = () => {
      const heading = id && document.getElementById(id);
      scrollTo({ left, top: heading ? heading.getBoundingClientRect().top + scrollY - from : top, behavior: 'instant' });
    };
    go();
    addEventListener('load', () => requestAnimationFrame(go), { once: true });
  }

  // A new style sheet replaces the old one when it has loaded, so that nothing flickers.
  function swap(path) {
    for (const old of document.querySelectorAll('link[rel~=stylesheet]:not([data-leaving])')) {
      const url = new URL(old.href);
      if (url.origin !== location.origin || url.pathname !== path) continue;
      const next = old.cloneNode();
      url.searchParams.set('at', at);
      next.href = url;
      old.dataset.leaving = '';
      next.onload = () => old.remove();
      next.onerror = () => { next.remove(); delete old.dataset.leaving; };
      old.after(next);
    }
  }

  // A page that waits for the first edition lists the problems that prevent it.
  const first = 'Briefpack is building the first edition';

  function rewrite(problems) {
    fill(document.querySelector('.list'), problems.list);
    document.querySelector('h1').textContent = problems.title || first;
    document.title = problems.title || first;
  }

  // --- PDFs: a link to a PDF leads to a page around it, which can be kept current

  if (kind === 'page') {
    const around = (link) => {
      const url = new URL(link.href);
      return `/-/view${url.pathname}${url.hash}`;
    };
    const pdf = (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      return link && link.origin === location.origin && /\.pdf$/.test(link.pathname) && !link.pathname.startsWith('/-/view/') ? link : null;
    };
    // The link changes only while someone follows it: people copy and save the PDF itself.
    const follow = (event) => {
      const link = pdf(event);
      if (!link || event.defaultPrevented || event.button > 1) return;
      const href = link.getAttribute('href');
      link.href = around(link);
      setTimeout(() => link.setAttribute('href', href));
    };
    addEventListener('click', follow);
    addEventListener('auxclick', follow);
  }

  let renewals = 0;

  // Someone may turn to another page before the answer comes, which replaces the frame.
  function renew() {
    fetch(new URL(document.querySelector('iframe').src).pathname, { method: 'HEAD' }).then((answer) => {
      if (!answer.ok) return reload();
      const file = document.querySelector('iframe');
      const url = new URL(file.src);
      url.searchParams.set('at', ++renewals);
      const next = file.cloneNode();
      next.src = url;
      if (document.activeElement === file) next.onload = () => next.focus({ preventScroll: true });
      file.replaceWith(next);
    }, () => {});
  }

  if (kind === 'viewer') {
    const form = document.querySelector('form');
    const input = document.getElementById('page');
    const turn = () => {
      const file = document.querySelector('iframe');
      const url = new URL(file.src);
      url.hash = 'page=' + (input.valueAsNumber || 1);
      if (url.href === file.src) return;
      const next = file.cloneNode();
      next.src = url;
      file.replaceWith(next);
    };
    const asked = /page=(\d+)/.exec(location.hash);
    if (asked) input.value = asked[1];
    form.hidden = false;
    form.addEventListener('submit', (event) => { event.preventDefault(); turn(); });
    input.addEventListener('change', () => { history.replaceState(null, '', '#page=' + input.value); turn(); });
    if (asked) turn();
  }

  // --- the overlay and the strip, which the style of the page cannot reach

  let made;
  function ui() {
    if (!made) made = build();
    return made;
  }

  function build() {
    const host = document.createElement('briefpack-preview');
    host.lang = 'en';
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<link rel="stylesheet" href="/-/live.css">
<dialog role="alertdialog" aria-labelledby="title" aria-describedby="what">
<header><div><h2 id="title" tabindex="-1" aria-live="polite"></h2><p id="what">Below is the last valid edition. Briefpack updates it as soon as you fix this.</p></div>
<button type="button">View the page</button></header>
<div class="list"></div>
</dialog>
<section class="strip" aria-label="Preview" hidden>
<details><summary></summary><div class="list"></div></details>
<button type="button" class="open" hidden>Show the problems</button>
<button type="button" class="hide">Hide</button>
</section>
<p role="status"></p>`;
    const [dialog, strip] = [root.querySelector('dialog'), root.querySelector('.strip')];
    const [details, summary, status] = ['details', 'summary', '[role=status]'].map((part) => root.querySelector(part));
    const [open, hide] = [strip.querySelector('.open'), strip.querySelector('.hide')];
    let problems = { title: '', list: '' };
    let warnings = problems;
    const away = (what) => sessionStorage.getItem('briefpack-away ' + what.title) === what.list;
    const put = (what) => sessionStorage.setItem('briefpack-away ' + what.title, what.list);

    function draw() {
      const wrong = problems.title !== '';
      if (wrong && !away(problems)) {
        root.getElementById('title').textContent = problems.title;
        fill(dialog.querySelector('.list'), problems.list);
        if (!dialog.open) {
          dialog.showModal();
          root.getElementById('title').focus();
        }
      } else if (dialog.open) {
        dialog.close();
      }
      open.hidden = !wrong;
      fill(details.querySelector('.list'), wrong ? '' : warnings.list);
      say(wrong ? problems.title + ': this is the last valid edition' : warnings.title, wrong);
      if (dialog.open || (!wrong && away(warnings))) strip.hidden = true;
      settle();
    }

    // The strip is for the eye. A screen reader has a status of its own, which is never hidden.
    function say(text, wrong) {
      status.textContent = text || (status.textContent ? 'All problems are fixed' : '');
      summary.textContent = text;
      summary.tabIndex = wrong ? -1 : 0;
      strip.classList.toggle('wrong', wrong);
      details.classList.toggle('plain', wrong);
      strip.hidden = text === '';
    }

    // The page ends above the strip.
    function settle() { host.style.height = strip.hidden ? '' : strip.offsetHeight + 'px'; }
    new ResizeObserver(settle).observe(strip);

    dialog.addEventListener('close', () => { if (problems.title) put(problems); draw(); });
    dialog.querySelector('button').addEventListener('click', () => dialog.close());
    open.addEventListener('click', () => { sessionStorage.removeItem('briefpack-away ' + problems.title); draw(); });
    hide.addEventListener('click', () => { put(warnings); draw(); });
    details.addEventListener('click', (event) => { if (details.classList.contains('plain')) event.preventDefault(); });
    document.documentElement.append(host);

    return {
      show(p, w) {
        [problems, warnings] = [p, w];
        draw();
      },
      offline() {
        open.hidden = true;
        say('briefpack serve has stopped: this page is no longer updated', true);
        settle();
      },
    };
  }

  restore();
  connect();
})();
