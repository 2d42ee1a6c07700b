package renstra

import (
	"context"
	"fmt"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// pengawas watches over the reading of a data format: it looks at the context,
// reports progress and holds the limits.
type pengawas struct {
	ctx context.Context
	tabel.Setelan
	dari  int64 // bytes of the text
	lalu  int   // steps taken
	galat error // of the context, once it is there
}

// langkahData is how many steps pass between two looks at the context.
const langkahData = 1024

func pengawasOf(ctx context.Context, text string, o options) *pengawas {
	return &pengawas{ctx: ctx, Setelan: tabel.SetelanOf(o.tabel...), dari: int64(len(text))}
}

// tanpaPengawas watches over nothing: the caller has no context to give.
func tanpaPengawas() *pengawas { return &pengawas{ctx: context.Background()} }

// tahap is the step from one stage to the next, so many bytes being done. It
// returns the error of the context.
func (p *pengawas) tahap(selesai int64) error {
	if p.Progress != nil {
		p.Progress(selesai, p.dari)
	}
	if p.galat == nil {
		p.galat = p.ctx.Err()
	}
	return p.galat
}

// henti reports whether to give up; it is asked at every step of a loop.
func (p *pengawas) henti() bool {
	if p.lalu++; p.lalu%langkahData == 0 && p.galat == nil {
		p.galat = p.ctx.Err()
	}
	return p.galat != nil
}

// batas is the error of a limit, without its place.
func batas(expected string, maks int, found string) *ReadError {
	return &ReadError{Err: ErrBatas, Expected: fmt.Sprintf(expected, maks), Found: found}
}
