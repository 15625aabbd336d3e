/** Patterns that programs write, and people hardly do. */
const MARKS: readonly RegExp[] = [
  // The time and level of a log line.
  /\b\d{4}[-/]\d\d[-/]\d\d[T ,|]+\d\d:\d\d|\b\d\d:\d\d:\d\d\b/,
  /\b(?:ERROR|ERR!|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL)(?!\w)|\bdebug\d:/,
  // A message after a label or code: "failed: …", "exec: x: …".
  /(?:error|exception|fail(?:ed|ure)|denied|invalid|fatal|cause|reason|diagnostics|status)\b\W{0,2}(?: ?\([^)]*\))? ?[:=-] ?\W{0,2}\S/i,
  /\b[A-Z][a-z]+(?:[A-Z][a-z\d]+)*(?:Error|Exception|Failure|Exceeded|Denied|NotFound)\b/,
  /^\s*[\w./()-]+: [^:\n]{3,80}: \S/m,
  /\berror occurred\b|\bstatus ?code\b|\bexit(?:ed)? (?:with )?(?:code|status)\b/i,
  /["“`'][^"”`']{12,}["”`'] (?:error|exception)\b|\b(?:error|exception|message)\W+["“`>][^"”`]{4,}/i,
  // Stack traces, fields, columns, prompts, generated ids, quotations.
  /\bat \S+ \(\S+:\d+|\bTraceback\b|\bFile "|\(\S+\.\w+:\d+(?::\d+)?\)/,
  /"[\w-]+"\s*:\s*["{[\d]|\b\w+=\S+,? \w+=\S|\|[\d.]+\|/,
  /\S {3,}\S+ {3,}\S|\t\S+\t/,
  /^\s*\S{0,40}[$#] \w/m,
  /\barn:aws|\b[\da-f]{8}-[\da-f]{4}-|\b(?=[a-z]*\d)[\da-f]{16,}\b/,
  /^\s*>\s/m,
];

/** A question in one sentence is a question, even about a message. */
const ASKS = /^\W*(?:how|what|why|which|when|where|who|can|could|do|does|did|is|are|should|will|would)\b[^\n]*\?\s*$/i;

/** Whether a text is the output of a program, such as a log or an error message, rather than a question. */
export function isProgramOutput(text: string): boolean {
  return !ASKS.test(text) && MARKS.some((mark) => mark.test(text));
}
