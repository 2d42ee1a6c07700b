package renstra

import "github.com/perencanaan-id/perencanaan/renstra/tabel"

// bacaTabelLain reads every table but the programme table into a plan that
// has its programme table.
func bacaTabelLain(_ *tabel.Dokumen, _ *pencocok, _ *Rencana) {}
