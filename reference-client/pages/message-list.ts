import { html } from 'htm/preact';
import { Component, createRef, type VNode } from 'preact';
import { MessageRow } from './message-row.ts';
import type { Entry } from './talk.ts';
import type { Words } from './words.ts';

/** How near to the end counts as the end, in CSS pixels. */
const NEAR = 40;

interface Props {
  readonly entries: readonly Entry[];
  /** What is shown: another view begins at its end. */
  readonly view: string;
  readonly label: string;
  readonly words: Words;
}

interface State {
  /** The last entry that was seen at the end of the list. */
  readonly seenId: number;
}

/** A row that can be seen, and where it stands. */
interface Place {
  readonly row: HTMLElement;
  readonly top: number;
}

/**
 * What was said. It follows the end where its reader is at the end; otherwise it stays where it is, whatever comes and goes,
 * and offers the way to what is new.
 */
export class MessageList extends Component<Props, State> {
  override state: State = { seenId: 0 };
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #resizes = new ResizeObserver(() => this.#follow());
  #atEnd = true;

  override componentDidMount(): void {
    if (this.#scroller.current !== null) this.#resizes.observe(this.#scroller.current);
    this.#follow();
  }

  override componentWillUnmount(): void {
    this.#resizes.disconnect();
  }

  override getSnapshotBeforeUpdate({ view }: Props): Place | undefined {
    if (view !== this.props.view) this.#atEnd = true;
    return this.#atEnd ? undefined : this.#place();
  }

  override componentDidUpdate(_props: Props, _state: State, place: Place | undefined): void {
    const scroller = this.#scroller.current;
    if (this.#atEnd) this.#follow();
    else if (place?.row.isConnected && scroller !== null) scroller.scrollTop += place.row.offsetTop - place.top;
  }

  override render({ entries, label, words }: Props, { seenId }: State): VNode {
    const unseen = this.#atEnd ? 0 : entries.filter(({ id }) => id > seenId).length;
    return html`<div class="messages">
      <div class="scroller" ref=${this.#scroller} onScroll=${this.#scrolled} tabindex="0" role="log" aria-live="polite" aria-label=${label}>
        ${entries.length === 0 ? html`<p class="nothing quiet">${words.nothingYet}</p>` : null}
        <ol>${entries.map((entry) => html`<${MessageRow} key=${entry.id} entry=${entry} words=${words} />`)}</ol>
      </div>
      ${
        unseen > 0 &&
        html`<button type="button" class="newer" onClick=${this.#goToEnd}>${words.newMessages(unseen)}<span aria-hidden="true"> ↓</span></button>`
      }
    </div>`;
  }

  get #lastId(): number {
    return this.props.entries.at(-1)?.id ?? 0;
  }

  readonly #scrolled = (): void => {
    const scroller = this.#scroller.current;
    if (scroller === null) return;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    this.setState({ seenId: this.#lastId });
  };

  readonly #goToEnd = (): void => {
    this.#atEnd = true;
    this.#follow();
    this.#scroller.current?.focus(); // the button goes away
    this.setState({ seenId: this.#lastId });
  };

  #follow(): void {
    const scroller = this.#scroller.current;
    if (this.#atEnd && scroller !== null) scroller.scrollTop = scroller.scrollHeight;
  }

  /** The first row that is seen. */
  #place(): Place | undefined {
    const scroller = this.#scroller.current;
    const rows = scroller?.querySelectorAll<HTMLElement>('li') ?? [];
    for (const row of rows) {
      const top = row.offsetTop;
      if (scroller !== null && top + row.offsetHeight > scroller.scrollTop) return { row, top };
    }
    return undefined;
  }
}
