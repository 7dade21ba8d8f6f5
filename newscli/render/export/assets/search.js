"use strict";
// An article is [id, title, day, publisher, topics, authors, excerpt]; publisher, topics and authors are places in `names`.

const WEIGHTS = [8, 4, 1]; // of a word in the title, in a name, in the excerpt
const MOST = 200;
const WITHOUT_BLANKS = /[\u2e80-\u9fff\uac00-\ud7af]/; // scripts whose words are not apart

function words(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function prepared(data) {
  const named = places => places.map(place => data.names[place] || "").join(" ");
  const folded = text => ` ${words(text).join(" ")}`;
  return data.articles.map(article => {
    const [, title, , publisher, topics, authors, excerpt] = article;
    return { article, texts: [title, named([publisher, ...topics, ...authors]), excerpt].map(folded) };
  });
}

function score(texts, word) {
  const sought = WITHOUT_BLANKS.test(word) ? word : ` ${word}`;
  return texts.reduce((sum, text, at) => sum + (text.includes(sought) ? WEIGHTS[at] : 0), 0);
}

// The articles that have all words or their beginnings, the best match first, of equal ones the newest.
function search(entries, query) {
  const sought = words(query);
  const found = [];
  for (const { article, texts } of sought.length ? entries : []) {
    const scores = sought.map(word => score(texts, word));
    if (scores.every(Boolean)) found.push([scores.reduce((sum, each) => sum + each, 0), article]);
  }
  return found.sort((one, other) => other[0] - one[0]).map(([, article]) => article);
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function longDay(day) {
  const shape = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return day && new Date(day).toLocaleDateString("en-GB", shape);
}

function item(data, [id, title, day, publisher, , authors, excerpt]) {
  const link = element("a", "", title);
  link.href = `article/${id}.html`;
  const about = [longDay(day), data.names[publisher], ...authors.map(place => data.names[place])].filter(Boolean).join(" · ");
  return element("article", "item",
    element("h3", "", link), element("p", "about", about), element("p", "", excerpt));
}

function start() {
  const data = JSON.parse(document.getElementById("articles").textContent);
  const entries = prepared(data);
  const field = document.getElementById("q");
  const count = document.getElementById("count");
  const list = document.getElementById("found");

  function show() {
    const found = search(entries, field.value);
    const noun = found.length === 1 ? "article" : "articles";
    const some = found.length > MOST ? `, the best ${MOST} of them` : "";
    count.textContent = !words(field.value).length ? `Search ${data.articles.length.toLocaleString("en")} articles.`
      : found.length ? `${found.length.toLocaleString("en")} ${noun}${some}` : "No article has all of these words.";
    list.replaceChildren(...found.slice(0, MOST).map(article => item(data, article)));
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", show);
  show();
  if (!field.value) field.focus();
}

if (typeof document === "undefined") module.exports = { prepared, search };
else start();
