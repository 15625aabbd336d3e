/** An identifier, whose small letters belong to it: "t3.micro", "vCPU", "aws_ecs_cluster", "s3:GetObject", "x86", "docker-compose.yml". */
const IDENTIFIER = /^[a-z][a-z-]*(?:[A-Z\d_]|[.:/=][\w*])/;

/** With a capital at the start, as on a button or at the beginning of a line. */
export function sentenceCase(text: string): string {
  return IDENTIFIER.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
