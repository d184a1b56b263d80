/** Links in running text. `to` is typed by the routes. */
import { createLink } from '@tanstack/react-router';
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
