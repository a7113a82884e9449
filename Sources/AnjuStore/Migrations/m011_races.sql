-- The names of a person are written anew when the file changes: found by the person, not by reading every name.
CREATE INDEX person_name_by_person ON person_name (person);
