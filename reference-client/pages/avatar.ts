import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

/** How many colours the style sheet has for customers' discs; the agent has one of its own. */
const HUES = 8;

/** The address of a picture, if it is one that a page may load: http or https, and absolute. */
export function pictureUrl(avatar: string): string | undefined {
  const url = URL.canParse(avatar) ? new URL(avatar) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/** What stands on the disc of somebody without a picture: the first sign of the name, as a person sees it. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return (first?.segment ?? '').toUpperCase() || '?';
}

/** Somebody's picture over a coloured disc with an initial, which is seen where the picture cannot be had. */
export function Avatar({ uid, name, avatar }: { uid: number; name: string; avatar: string }): VNode {
  const [broken, setBroken] = useState<string>();
  const url = pictureUrl(avatar);
  return html`<span class="avatar" data-hue=${uid > 0 ? uid % HUES : 'agent'} aria-hidden="true">
    <span>${initialOf(name)}</span>
    ${
      url !== undefined &&
      url !== broken &&
      html`<img src=${url} alt="" referrerpolicy="no-referrer" decoding="async" onError=${() => setBroken(url)} />`
    }
  </span>`;
}
