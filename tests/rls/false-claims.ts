import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { request, signUp } from '../server/local-server.ts';
import { ask, askFunction } from './cast.ts';
import type { Scene } from './scene.ts';

/** Who one is says the server alone: not what somebody tells of themselves, and not a token that they made. */
export function falseClaims(server: () => RunningServer, scene: () => Scene): void {
  describe('what somebody says of themselves', () => {
    const claimsOf = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

    /** Nothing of the group of peers opens to this token, and nothing of the patient. */
    async function expectNothing(token: string | undefined): Promise<void> {
      const { cast, groups } = scene();
      const stranger = { ...cast.stranger, accessToken: token ?? '' };
      const queue = await askFunction(server(), stranger, 'moderation_queue', { group_id: groups.peers });
      expect([401, 403]).toContain(queue.status);
      for (const path of [
        'goals?select=title',
        'shares?select=id',
        'groups?select=id',
        'reports?select=note',
      ]) {
        const { text, status } = await ask(server(), stranger, `/rest/v1/${path}`);
        if (status === 200) expect(text).not.toContain('heron');
        if (status === 200 && !path.startsWith('goals')) expect(text).toBe('[]');
        if (status !== 200) expect([401, 403]).toContain(status);
      }
    }

    it('is trusted nowhere: not when they sign up, and not when they change it', async () => {
      const { cast, groups } = scene();
      const claims = {
        role: 'service_role',
        sub: cast.patient.userId,
        user_id: cast.moderator.userId,
        group_id: groups.peers,
        moderator: true,
        is_admin: true,
      };
      const made = await request(server(), '/auth/v1/signup', {
        method: 'POST',
        body: {
          email: `${randomUUID()}@example.org`,
          password: 'quiet river and more',
          data: claims,
          app_metadata: claims,
          role: 'service_role',
          aud: 'service_role',
          id: cast.patient.userId,
        },
      });
      const session = (await made.json()) as { access_token: string; refresh_token: string };
      await expectNothing(session.access_token);
      await request(server(), '/auth/v1/user', {
        method: 'PUT',
        token: session.access_token,
        body: {
          data: claims,
          app_metadata: claims,
          role: 'service_role',
          aud: 'service_role',
          id: cast.patient.userId,
        },
      });
      const renewed = await request(server(), '/auth/v1/token?grant_type=refresh_token', {
        method: 'POST',
        body: { refresh_token: session.refresh_token },
      });
      const { access_token } = (await renewed.json()) as { access_token: string };
      for (const token of [session.access_token, access_token]) {
        expect(claimsOf(token)).toMatchObject({ role: 'authenticated' });
        expect(claimsOf(token)['sub']).not.toBe(cast.patient.userId);
      }
      await expectNothing(access_token);
    });

    it('is not believed of a token that they signed or changed', async () => {
      const { cast } = scene();
      const [head = '', payload = '', signature = ''] = cast.stranger.accessToken.split('.');
      const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = claimsOf(cast.stranger.accessToken);
      const patient = encode({ ...claims, sub: cast.patient.userId });
      const operator = encode({ ...claims, role: 'service_role' });
      const signed = (body: string, key: string) =>
        `${head}.${body}.${createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')}`;
      const none = encode({ alg: 'none', typ: 'JWT' });
      for (const token of [
        `${head}.${patient}.${signature}`,
        `${head}.${operator}.${signature}`,
        `${none}.${patient}.`,
        `${none}.${patient}.${signature}`,
        signed(patient, ''),
        signed(patient, 'secret'),
        signed(operator, server().publishableKey),
        `${head}.${payload}.`,
        `${head}.${payload}`,
        cast.stranger.accessToken.slice(0, -2),
      ]) {
        const { status } = await ask(
          server(),
          { ...cast.stranger, accessToken: token },
          '/rest/v1/goals?select=title',
        );
        expect(status, token).toBe(401);
      }
    });

    it('opens no door of the operator', async () => {
      const person = await signUp(server());
      for (const [path, method] of [
        ['/auth/v1/admin/users', 'GET'],
        [`/auth/v1/admin/users/${scene().cast.patient.userId}`, 'DELETE'],
        ['/auth/v1/admin/generate_link', 'POST'],
        ['/auth/v1/invite', 'POST'],
        ['/_system/', 'GET'],
        ['/graphql/v1', 'POST'],
        ['/storage/v1/bucket', 'GET'],
      ] as const) {
        const { status, text } = await ask(server(), person, path, {
          method,
          ...(method === 'GET' ? {} : { body: {} }),
        });
        expect(status, path).toBeGreaterThanOrEqual(400);
        expect(text, path).not.toContain('@example.org');
      }
    });
  });
}
