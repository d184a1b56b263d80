/** Links in running text. `to` is typed by the routes. */
import { createLink, useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { classes } from './classes';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes('ds-link', className)}>
      {children}
    </a>
  );
}

/** A typed link to a page of ours. */
export const Link = createLink(Anchor);

/** A link by plain address: one the API gave, a download, another site. */
export const Href = Anchor;

/** A link to a page of ours whose address came from the API (a gate condition's place). */
export function PathLink({ href, onClick, ...rest }: AnchorProps & { href: string }) {
  const router = useRouter();
  return (
    <Anchor
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
        if (event.defaultPrevented || elsewhere) return;
        event.preventDefault();
        router.history.push(href);
      }}
    />
  );
}
