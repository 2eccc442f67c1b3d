import { addAccount } from '#features/channels/server/index.ts';
import { addContact, checkContact, contactsOf } from '#features/contacts/server/index.ts';
import { accounts, contacts } from '../story/contacts.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Deed } from './year.ts';
