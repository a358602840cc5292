import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../screen/language';
import { SCREEN_WORDS } from '../../screen/words';

interface OrderDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A dialog in which an order is stated. What was written in it is gone when it closes. */
export function OrderDialog({ isOpen, onClose, title, children }: OrderDialogProps) {
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {isOpen && children}
    </Modal>
  );
}
