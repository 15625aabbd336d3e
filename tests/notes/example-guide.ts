/** A file of tasks without mistakes; every line of it is different, so that a test can name a line by its text. */
export const GOOD_TASKS = `---
reviewed: 2026-11-17
sources:
  - id: guide
    title: Widget guide
    url: https://docs.aws.amazon.com/widget/guide.html
---

# Tasks of widget.md

## Grease a wheel

In short: Put **one drop** on each tooth. [^guide]
Needs: a can of grease
1. Stop the \`belt\`. [^guide]
2. Put [a drop](https://a.example/) on each tooth. [^guide]
Works when: it makes no sound
Costs: nothing at all
Undo: wipe it off [^guide]

## Replace a belt

In short: Lay a new one.
1. Lift the old belt. [^guide]
2. Lay the new belt. [^guide]
Works when: it is straight
`;

/** A file of errors without mistakes. */
export const GOOD_ERRORS = `---
reviewed: 2026-11-16
sources:
  - id: guide
    title: Widget guide
    url: https://docs.aws.amazon.com/widget/guide.html
---

# Errors of widget.md

## WidgetJammedException

Shown as: \`WidgetJammedException\`, \`the widget … is jammed\`
Means: a part is stuck.
Causes:
1. The part is too large: **cut** it. [^guide]
Look first: at the belt
Mend: take it out

## The widget hums

Means: it has no electricity.
Causes:
1. The plug is out: put it in. [^guide]
Look first: at the plug
Mend: plug it in
`;
