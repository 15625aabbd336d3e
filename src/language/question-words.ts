/** Words that begin a question, as a part of an expression. */
export const QUESTION_WORDS =
  'how|what|which|why|when|where|who|is|are|does?|did|can|could|will|would|should|must|has|have';
