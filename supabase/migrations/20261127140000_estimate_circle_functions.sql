-- The planner takes every function that answers rows for a thousand of them, and for so many it reads the whole of `shares`
-- rather than a few by their index. Somebody is in a handful of groups, and a handful of reports is open in one.

alter function private.my_group_ids() rows 5;
alter function private.my_care_group_ids() rows 5;
alter function private.groups_i_may_speak_in() rows 5;
alter function private.groups_i_may_post_in() rows 5;
alter function private.blocked_with_me() rows 5;
alter function private.people_i_know() rows 100;
alter function private.open_reports(uuid) rows 5;
