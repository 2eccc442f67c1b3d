-- What is written to the sign-in tables is noted by the connection that writes it, in the same transaction, as every other row is.
drop function auth.audit_sign_in() cascade;
