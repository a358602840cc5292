import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Menu,
  type MenuItemProps,
  NavLink,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Own<Props> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> &
  Omit<Props, 'href'> & { readonly ref?: Ref<HTMLAnchorElement> };

/** Words that lead to a page. */
export const TextLink = createLink((props: Own<AnchorProps>) => <Anchor {...props} />);

/** A button that leads to a page; it is a link to whoever listens. */
export const ButtonLink = createLink((props: Own<ButtonProps>) => <Button component="a" {...props} />);

/** An entry of a menu that leads to a page. */
export const MenuLink = createLink((props: Own<MenuItemProps>) => <Menu.Item component="a" {...props} />);

/** An entry of the navigation. */
export const NavigationLink = createLink((props: Own<NavLinkProps>) => <NavLink component="a" {...props} />);
