/** What the notes of a group have in common; decides the colour of a reply. */
export const GROUPS = ['containers', 'serverless', 'servers', 'concepts'] as const;
export type Group = (typeof GROUPS)[number];

/** A page that proves what a note says. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** One row of a comparison. The key is one of `knowledge/fact-keys.yaml`. */
export interface Fact {
  readonly key: string;
  readonly value: string;
  readonly sources: readonly Source[];
}

/** What helps to understand a definition. */
export interface Taught {
  /** In everyday words, perhaps with a comparison: for who does not follow the definition. */
  readonly simply?: string;
  /** One concrete case. */
  readonly example?: string;
}

/** A word that can be explained on its own, defined inside a note. */
export interface NoteTerm extends Taught {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly everyday: readonly string[];
  readonly means: string;
  /** The pages that prove the definition. */
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly picture?: string;
  /** The heading of the section that says more, if there is one. */
  readonly see?: string;
}

/** The deciding difference between two topics, each named by its id: a note's file name or a term's name in kebab case. */
export interface Versus {
  readonly of: string;
  readonly with: string;
  readonly difference: string;
  readonly picture?: string;
}

/** A bullet or paragraph: the unit in which answers are given. */
export interface Statement {
  /** Markdown without source marks, as a reply shows it. */
  readonly markdown: string;
  /** The same without any markup, as it is searched. */
  readonly text: string;
  readonly sources: readonly Source[];
}

/** The text under one heading. */
export interface Section {
  /** Headings from the outermost to this one, without the note's topic. */
  readonly path: readonly string[];
  readonly statements: readonly Statement[];
  /** Questions that this section answers, as its author listed them under "Asked as". */
  readonly questions: readonly string[];
  readonly line: number;
}

/** How something is done, step by step. */
export interface Task {
  /** What is done, as an imperative: "Push an image to ECR". */
  readonly title: string;
  /** One sentence that alone says how. */
  readonly inShort: string;
  readonly needs?: string;
  readonly steps: readonly Statement[];
  /** How one sees that it worked. */
  readonly worksWhen: string;
  /** What it costs if it is left running. */
  readonly costs?: string;
  /** How it is undone. */
  readonly undo?: string;
  readonly reviewed: string;
}

/** An error message or a symptom, what it means and what mends it. */
export interface KnownError {
  /** The message itself, or the symptom in plain words. */
  readonly title: string;
  /** Pieces of text that give it away inside a log; "…" stands for anything on the same line. None for a mere symptom. */
  readonly shownAs: readonly string[];
  /** Those of them that only count in a text that names the note or a term of it, because other services show them as well. */
  readonly ifNamed: readonly string[];
  /** Those of them that stand in the logs of other errors, too: a wrapper around the cause, a code that many services use. */
  readonly shared: readonly string[];
  readonly means: string;
  /** The likeliest first, each with its cure. */
  readonly causes: readonly Statement[];
  readonly lookFirst: string;
  readonly mend: string;
  readonly reviewed: string;
}

/** An author's mark on an old claim. */
export type ClaimVerdict = 'wrong' | 'partly' | 'right';

/** What older material claims, and what is true today. */
export interface Correction {
  readonly claim: string;
  /** Whether the claim is false today, partly so, or still true, as its author marked it; only clear ones are asked in a quiz. */
  readonly verdict?: ClaimVerdict;
  readonly statement: Statement;
}

/** One topic's note, checked. */
export interface Note extends Taught {
  /** The file name without its ending: `lambda`. */
  readonly id: string;
  readonly file: string;
  readonly topic: string;
  readonly aliases: readonly string[];
  readonly everyday: readonly string[];
  readonly group: Group;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly terms: readonly NoteTerm[];
  readonly versus: readonly Versus[];
  readonly related: readonly string[];
  readonly picture?: string;
  /** Day of the last review, `2026-11-20`. */
  readonly reviewed: string;
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
  readonly corrections: readonly Correction[];
  readonly tasks: readonly Task[];
  readonly errors: readonly KnownError[];
}

/** Heading of the section that corrects old claims; its bullets have a form of their own. */
export const CORRECTIONS_HEADING = 'What older notes say';
