/** A thread of the crew: cleans and summarizes what it is given, one task after another while nobody is asked. */
import { parentPort, workerData } from "node:worker_threads";
import { cleanPage, describePage } from "../../src/clean/clean.ts";
import { Failure } from "../../src/errors.ts";
import { pageOf } from "../../src/ingest/ingest.ts";
import type { Tokenize } from "../../src/model.ts";
import type { ModelAnswer, ModelEngine } from "../../src/summarize/model/reply.ts";
import { summarizeArticle } from "../../src/summarize/summarize.ts";
import { tokenizerOf } from "../../src/text/tokenizer.ts";
import {
  type Cleaned,
  errorOf,
  type FromThread,
  type RawPage,
  type Task,
  type ThreadData,
  type ToThread,
  toldOf,
} from "./messages.ts";
import { makeStory, tellArticle } from "./telling.ts";

const data: ThreadData = workerData;
const port = parentPort;
if (port === null) throw new Error("thread.ts runs as a worker thread");
const say = (message: FromThread) => port.postMessage(message);

/** Comes with the first message. */
const tokenizer = Promise.withResolvers<Tokenize>();
tokenizer.promise.catch(() => undefined); // whoever summarizes is told

const questions = new Map<number, PromiseWithResolvers<ModelAnswer>>();
let asked = 0;
const model: ModelEngine | null =
  data.model === null
    ? null
    : {
        ...data.model,
        write: (task) => {
          asked += 1;
          const question = Promise.withResolvers<ModelAnswer>();
          questions.set(asked, question);
          say({ kind: "ask", id: asked, task });
          return question.promise;
        },
      };

port.on("message", (message: ToThread) => {
  if (message.kind === "task") {
    void work(message.id, message.task);
    return;
  }
  if (message.kind === "words") {
    tokenizer.resolve(tokenizerOf(message.words.dictionary, message.words.names));
    return;
  }
  if (message.kind === "no words") {
    tokenizer.reject(errorOf(message.error));
    return;
  }
  const question = questions.get(message.id);
  questions.delete(message.id);
  if (message.kind === "answer") question?.resolve(message.answer);
  else question?.reject(errorOf(message.error));
});

async function work(id: number, task: Task): Promise<void> {
  try {
    if (task.kind === "clean") return say({ kind: "cleaned", id, cleaned: clean(task.raw) });
    const tokenize = await tokenizer.promise;
    if (task.kind === "tell")
      return say({ kind: "told", id, features: tellArticle(task.article, task.publishedAt, { tokenize }) });
    if (task.kind === "story")
      return say({ kind: "story", id, story: makeStory(task, { tokenize, now: () => new Date() }) });
    const { article, length, lastTry } = task;
    const deps = { tokenize, now: () => new Date(), model, lastTry };
    say({ kind: "summarized", id, summary: await summarizeArticle(article, { length }, deps) });
  } catch (error) {
    say({ kind: "failed", id, error: toldOf(error) });
  }
}

function clean({ record, parts }: RawPage): Cleaned {
  const page = pageOf(record, parts);
  try {
    return { article: cleanPage(page, { sites: data.sites }) };
  } catch (error) {
    if (!(error instanceof Failure) || !error.refusal) throw error;
    return { refused: toldOf(error), title: describePage(page).title };
  }
}
