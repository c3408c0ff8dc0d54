// Keys for readers who do not want the mouse; every page works without them.
(() => {
  const items = () => [...document.querySelectorAll("[data-item]")];
  const field = document.getElementById("q");
  const help = document.getElementById("help");

  const move = (step) => {
    const all = items();
    if (all.length === 0) return;
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  };

  const open = () => {
    const item = items().find((each) => each.contains(document.activeElement));
    if (item === undefined) return;
    const cites = item.querySelector("details");
    const link = item.querySelector("a[href]");
    if (cites !== null) cites.open = !cites.open;
    else if (link !== null) link.click();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: open,
    s: () => field.focus(),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      if (event.key === "Escape") target.blur();
      return;
    }
    if (help.open) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  // A link to a sentence opens what it stands in.
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const folded = id === "" ? null : document.getElementById(id)?.closest("details");
    if (folded instanceof HTMLDetailsElement) {
      folded.open = true;
      document.getElementById(id)?.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
