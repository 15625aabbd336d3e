import { parentPort, workerData } from 'node:worker_threads';
import type { MemberTexts } from './member-texts.js';
import { type MemberPlan, trainMember } from './train-member.js';

/** Worker thread that trains a member. */
const { texts, plan }: { readonly texts: MemberTexts; readonly plan: MemberPlan } = workerData;
const result = trainMember(texts, plan, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ result });
