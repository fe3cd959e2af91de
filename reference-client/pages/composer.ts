import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefusalReason } from '../core/events.ts';
import { EmojiPicker } from './emoji-picker.ts';
import type { Talk } from './talk.ts';
import type { Words } from './words.ts';

/** The id of the field, for whoever leads to it. */
export const TEXT_FIELD = 'text';

interface Props {
  readonly talk: Talk;
  readonly words: Words;
  readonly label: string;
}

/** Where a user writes: Enter sends, Shift + Enter begins a new line, and what is refused stays in the field. */
export function Composer({ talk, words, label }: Props): VNode {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<RefusalReason | 'staysHere'>();
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | undefined>(undefined);
  const { online } = talk;

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    if (caret.current !== undefined) area.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text]);

  useEffect(() => {
    if (online) setProblem((before) => (before === 'staysHere' ? undefined : before));
  }, [online]);

  const send = async (): Promise<void> => {
    if (!online) return setProblem('staysHere');
    const reason = await talk.send(text);
    setProblem(reason);
    if (reason === undefined) setText('');
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // While a word is composed, Enter belongs to the input method; Safari tells it by the old code alone.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!event.repeat) send();
  };

  const insert = (emoji: string): void => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    caret.current = selectionStart + emoji.length;
    setText(text.slice(0, selectionStart) + emoji + text.slice(selectionEnd));
    setProblem(undefined);
  };

  const closePicker = (): void => {
    setPicking(false);
    field.current?.focus();
  };

  /** Closes the picker when the focus has left both it and its button. */
  const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) setPicking(false);
  };

  const complaint = problem === undefined ? '' : problem === 'staysHere' ? words.staysHere : words.refused[problem];
  return html`<form
    class="composer"
    onSubmit=${(event: Event) => {
      event.preventDefault();
      send();
    }}
  >
    <p class="problem" role="alert" id="problem">${complaint}</p>
    <div class="write">
      <div class="picker" onFocusOut=${onFocusOut}>
        ${picking && html`<${EmojiPicker} words=${words} pick=${insert} close=${closePicker} />`}
        <button
          type="button"
          class="round"
          aria-label=${words.emoji}
          title=${words.emoji}
          aria-haspopup="dialog"
          aria-expanded=${picking}
          onClick=${() => setPicking(!picking)}
        ><${Smile} /></button>
      </div>
      <label class="unseen" for=${TEXT_FIELD}>${label}</label>
      <textarea
        id=${TEXT_FIELD}
        ref=${field}
        rows="1"
        dir="auto"
        value=${text}
        placeholder=${words.placeholder}
        aria-invalid=${problem !== undefined && problem !== 'staysHere'}
        aria-describedby="problem keys"
        enterkeyhint="send"
        onInput=${(event: Event) => {
          setText((event.currentTarget as HTMLTextAreaElement).value);
          setProblem(undefined);
        }}
        onKeyDown=${onKeyDown}
      ></textarea>
      <button type="submit" class="send" disabled=${!online}>${words.send}</button>
    </div>
    <p class="hint quiet">
      <span id="keys">${words.keys}</span>
      <span class="under-way">${talk.onTheirWay > 0 ? words.onItsWay : ''}</span>
    </p>
  </form>`;
}

/** Drawn, because not every system has emoji. */
function Smile(): VNode {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" /><path d="M8.5 9.5v.5M15.5 9.5v.5M8 14.5c2 2.6 6 2.6 8 0" />
  </svg>`;
}
