import { describe, expect, test } from 'vitest';
import { expectKind, replyTo } from './replies.js';

describe('someone who asks with an old belief gets the fact of today:', () => {
  test.each([
    ['lambda cannot run docker images, right?', /\b10 ?GB\b|container image/i],
    ['lambda has only 512 MB of disk and no more, true?', /10,240 MB/],
    ['is it true that go and rust on lambda are only community supported?', /Rust|Go\b/],
    ['the free tier of lambda is 400,000 GB, ok?', /GB-seconds/],
    ['I schedule my function with CloudWatch Events, right?', /EventBridge/],
    ['with ecs I must always provision and patch ec2 instances myself?', /Fargate/],
    ['do both ecs and eks only run on top of ec2?', /Fargate/],
    ['so an ecs task is just one container?', /one or more|1 to 10/i],
    ['fargate works only with ecs, correct?', /\bEKS\b/],
    ['aws batch runs only on ec2 or spot, right?', /Fargate/],
    ['ecr is always private, true?', /public/i],
    ['is the dockerfile the manifest of an image?', /manifest/i],
    ['eks stands for elastic container service for kubernetes, yes?', /Elastic Kubernetes Service/],
    ['kubernetes needs docker installed on every node?', /containerd/],
    ['does docker run any image on any operating system?', /kernel|Linux|Windows/],
    ['every hypervisor needs a host operating system below it, right?', /bare-metal|type 1|no host/i],
    ['an advantage of kubernetes over docker is running on many machines?', /orchestrat|different|layer/i],
    ['api gateway has just restful and websocket apis?', /HTTP/],
    ['scaling ec2 means that somebody adds servers by hand?', /Auto Scaling/],
    ['lightsail gives me high availability out of the box?', /one Availability Zone|load balancer|single/i],
    ['where do I download the new serverless image handler?', /Dynamic Image Transformation/],
    ['app runner is the simplest choice for a new account, right?', /no (?:longer|new|choice)/i],
    ['api gateway always cuts off after 29 seconds?', /rais|more|longer|increase|stream/i],
  ])('%s', async (question, says) => {
    const { answer, text } = await replyTo(question);
    expect(answer.kind).not.toBe('unknown');
    expect(text).toMatch(says);
  });
});

test('a question that repeats an old claim is told what older notes say', async () => {
  const { answer, text } = await replyTo('api gateway supports rest and websocket apis only, right?');
  expectKind(answer, 'passages');
  expect(text).toMatch(/Older notes say/);
});
