import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { recordingScript } from './scripts/alone.ts';

/** What nearly every page of the staff needs, in one file: many small ones weigh more than they hold. */
const ofEveryStaffPage = new RegExp(
  [
    'src/platform/ui/(context|words|later|form/(?!kept/(SignInAgain|Conflict)))',
    'src/platform/ui/layout/(StaffShell|AuthShell|Preferences|Brand|DemoBanner|navigation|PageHeading|Section)',
    'src/platform/ui/show/(icons|Icon|Button|Notice|Status)',
    'src/platform/values/(paths|messages|format|text|share|forms|unsent)',
    'src/routes/(Fault|fault|\\+error|\\(staff\\)/\\+)',
    'src/features/identity/ui/Notices',
    'src/features/portal/ui/(Neighbours|levels)',
    'src/features/activities/ui/device/(flag|shell)',
  ].join('|'),
);

/** It changes with a new version of the libraries alone, and is kept by browsers until then. */
const libraries = /node_modules\/(?:svelte|@sveltejs\/kit|devalue|clsx)\/|preload-helper/;

export default defineConfig({
  // The list of what each of the many pages needs would come with the first of them.
  build: { modulePreload: false },
  environments: {
    // It starts processes and reads files beside itself, so it runs from where it stands.
    ssr: { build: { rolldownOptions: { external: ['official-documents'] } } },
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'libraries', test: libraries, minShareCount: 20 },
                { name: 'staff', test: ofEveryStaffPage },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    recordingScript(),
    tailwindcss(),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // The framework's route announcer carries one inline style; its hash lets that one in and nothing else.
          'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'media-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['self'],
        },
      },
    }),
  ],
});
