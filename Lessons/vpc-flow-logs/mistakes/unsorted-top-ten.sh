# diagnosis: unsorted-top-ten
# The rows are sorted by a column that is gone.
# change sort bytesTransferred => sort @timestamp
