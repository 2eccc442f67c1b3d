comment on column unfound_search.words is '[staff free] As citizens typed them; what holds a number of five digits, an address of mail or what looks like the name of a person is not kept.';
