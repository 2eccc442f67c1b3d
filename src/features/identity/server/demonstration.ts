import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Sign-in without a password, for the demonstration alone: no HTTP address, and refused elsewhere. */
export const demonstration = (isOn: boolean) => ({
  id: 'demonstration',
  endpoints: {
    signInDemonstration: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.uuid() }) }, async (context) => {
      if (!isOn) throw new APIError('FORBIDDEN', { message: 'demonstration only' });
      const { internalAdapter } = context.context;
      const user = await internalAdapter.findUserById(context.body.userId);
      if (!user) throw new APIError('NOT_FOUND', { message: 'no such sign-in' });
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session, user });
      return context.json({ ok: true });
    }),
  },
});
