/** A file of choices over the example notes, without mistakes. */
export const GOOD_CHOICES = `services:
  widget:
    because: turns parts into widgets
    builtOn: [gizmo]
    insteadIf: parts have to turn
    insteadOf: {gadget: parts turn by themselves}
  gadget:
    because: holds parts
    runsCode: false
    insteadIf: parts have to be held
signals:
  - id: turning
    shown: something has to turn
    phrases: [turn parts, round and round]
    favours: {widget: 4, gadget: 1}
    rulesOut: {gizmo: it cannot turn}
    source: {note: widget, heading: How it works}
  - id: slow
    shown: a run takes longer than an hour
    phrases: [takes ages]
    seconds: {over: 3600}
    favours: {gadget: 3}
    source: {note: widget, heading: Size}
  - id: large
    shown: much memory
    phrases: [huge memory]
    gigabytes: {over: 10, upTo: 100}
    favours: {gadget: 2}
    source: {note: gadget, heading: What it does}
questions:
  - ask: What does it do?
    options:
      - {label: It turns, adds: turn parts}
      - {label: It holds, adds: hold parts}
`;
