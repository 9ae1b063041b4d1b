// What can be taken over into a draft from what this applicant sent in before, by the name of a fact or text.
import { Refusal } from '../api';
import { formatDate } from '../kit/format';
import { text } from '../language.svelte';
import { getEarlier, type Dossier, type EarlierAnswer } from './api';

export class Earlier {
  facts = $state.raw<Record<string, EarlierAnswer>>({});
  texts = $state.raw<Record<string, EarlierAnswer>>({});

  // Call in an effect: asked again when the application has changed.
  follow(dossier: Dossier): () => void {
    const stop = new AbortController();
    if (dossier.draft && dossier.mayFill) {
      getEarlier(dossier.id, stop.signal).then(({ facts, texts }) => {
        this.facts = Object.fromEntries(facts.map((each) => [each.name, each]));
        this.texts = Object.fromEntries(texts.map((each) => [each.name, each]));
      }, (error: unknown) => {
        // Without them everything can still be typed.
        if (!(error instanceof Refusal || stop.signal.aborted)) throw error;
      });
    }
    return () => stop.abort();
  }
}

export const takeText = ({ number, date }: EarlierAnswer) => {
  const words = text().applications.earlier;
  return words.take(words.source(number, formatDate(date, text().notation)));
};
