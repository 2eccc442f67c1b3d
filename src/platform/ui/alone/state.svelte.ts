/** What `$app/state` says, for a page that runs without the framework's own script. */
export const page = $state<{ form: unknown; state: App.PageState }>({ form: null, state: {} });
