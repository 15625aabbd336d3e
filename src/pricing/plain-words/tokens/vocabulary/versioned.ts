/** Names of what has versions. Of "node" and the like only the singular: "nodes 3" counts. */
export const VERSIONED =
  /^(?:python|py|node|nodejs|js|java|jdk|corretto|ruby|php|go|golang|rust|ubuntu|debian|rhel|centos|fedora|suse|linux|postgres|postgresql|mysql|mariadb|redis|mongodb?|django|rails|spring|boot|laravel|react|next|dotnet|net|llama|gpt|claude|kubernetes|k8s|eks|version|v|ver|release|windows|server|chapter|task|step|exercise|assignment|problem|question|homework|case|scenario|example|reviewer|ticket|lab|room|group|team|page|section|sheet|slide|port|tickrate|number|no|nr)$/;
