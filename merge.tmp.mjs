import {readFileSync,writeFileSync,readdirSync} from 'node:fs';
import {parseDocument,visit,isScalar} from 'yaml';
const v=new Map();for(let i=1;i<=4;i++)for(const l of readFileSync(`/tmp/yn/out${i}.txt`,'utf8').split('\n')){const [a,q]=l.split('\t');if(a==='yes'||a==='no')v.set(q.trim(),a);}
let n=0,tot=0;
for(const f of readdirSync('knowledge/asked')){const p='knowledge/asked/'+f;const d=parseDocument(readFileSync(p,'utf8'));
 visit(d,{Scalar(key,node,path){if(typeof key==='number'&&typeof node.value==='string'){tot++;const q=node.value.trim();const a=v.get(q);if(a){node.value=`${q} ${a}`;n++;}}}});
 writeFileSync(p,`# Questions that each statement of ${f.replace('.yaml','.md')} answers: heading, first words of the statement, questions. "? yes" and "? no" say how the answer starts.\n`+d.toString({lineWidth:0}).replace(/^#.*\n/,''));}
console.log(v.size,n,tot);
for(const f of readdirSync('knowledge/asked')){const p='knowledge/notes/'+f.replace('.yaml','.md');const s=readFileSync(p,'utf8');writeFileSync(p,s.replace(/^> Asked as:.*\n\n?/gm,''));}
