/** An identifier that keeps its lower case: "t3.micro", "vCPU", "aws_ecs_cluster", "s3:GetObject", "x86", "docker-compose.yml". */
const IDENTIFIER =
  /^(?:[a-z][a-z-]*(?:[A-Z\d_]|[.:/=][\w*])|(?:awsvpc|containerd|eksctl|etcd|kubectl|systemd|toomanyrequests)\b)/;

/** Capitalises the first letter, unless the text starts with an identifier. */
export function sentenceCase(text: string): string {
  return IDENTIFIER.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
