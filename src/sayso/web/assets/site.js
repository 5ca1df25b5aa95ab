// Comfort only: every page works without it.
"use strict";

const box = document.querySelector("#box");
if (box) {
  const wait = box.querySelector("[data-wait]");
  const file = box.querySelector("[type=file]");
  box.addEventListener("submit", () => {
    wait.textContent = "Reading …";
    box.querySelector("button.main").disabled = true;
  });
  addEventListener("pageshow", () => {
    wait.textContent = "";
    box.querySelector("button.main").disabled = false;
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  addEventListener("dragleave", () => box.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    const dropped = event.dataTransfer;
    if (dropped.files.length) {
      file.files = dropped.files;
      box.querySelector("textarea").value = "";
      wait.textContent = dropped.files[0].name;
    } else {
      box.querySelector("textarea").value = dropped.getData("text/plain");
    }
  });
}

// Escape shows everything again after something was put in focus.
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash.length > 1 && !event.target.closest("form")) {
    location.hash = "everything";
  }
});

// Review: what is selected in the passage becomes the words of a role, with its place in the text.
const passages = document.querySelector("[data-text]");
if (passages && document.querySelector("[data-take]")) {
  const points = (words) => Array.from(words).length; // offsets count code points
  const place = (range) => {
    const paragraph = range.startContainer.parentElement.closest("[data-start]");
    if (!paragraph || !paragraph.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = Number(paragraph.dataset.start) + points(before.toString());
    return [start, start + points(range.toString())];
  };
  document.querySelector("[data-select]").hidden = false;
  for (const button of document.querySelectorAll("[data-take]")) {
    button.hidden = false;
    button.addEventListener("mousedown", (event) => event.preventDefault()); // keep the selection
    button.addEventListener("click", () => {
      const selection = getSelection();
      if (selection.isCollapsed || !passages.contains(selection.anchorNode)) return;
      const role = button.dataset.take;
      const bounds = place(selection.getRangeAt(0));
      document.getElementById(role).value = selection.toString().trim();
      document.querySelector(`[name=${role}_at]`).value = bounds ? bounds.join("-") : "";
    });
  }
}
