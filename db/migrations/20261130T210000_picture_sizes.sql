-- How large a picture is that pages show, so that a page keeps its place while it loads; of pictures from before it is found out when they are first asked for.
alter table stored_file add column width integer, add column height integer,
  add constraint stored_file_size_is_whole check ((width is null) = (height is null) and width > 0 and height > 0);
