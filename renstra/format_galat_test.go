package renstra_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A plan that no file can hold is ErrEncode, whichever way it is written, and
// the writer's own error is not.
func TestEncodeGalat(t *testing.T) {
	lingkar := &renstra.Cascading{Tingkat: "A"}
	lingkar.Anak = []*renstra.Cascading{lingkar}
	for nama, x := range map[string]struct {
		r    *renstra.Rencana
		want error
	}{
		"bukan UTF-8":   {&renstra.Rencana{PerangkatDaerah: "\xff"}, renstra.ErrUTF8},
		"terlalu dalam": {&renstra.Rencana{Cascading: []*renstra.Cascading{lingkar}}, renstra.ErrBatas},
		"nil":           {nil, renstra.ErrNil},
		"tingkat salah": {&renstra.Rencana{BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatProgram}}}, renstra.ErrEncode},
		"kondisi":       {&renstra.Rencana{Aset: []renstra.Aset{{Kondisi: 9}}}, renstra.ErrTidakDikenal},
	} {
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			if err := renstra.Encode(io.Discard, x.r, f); !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, x.want) {
				t.Errorf("%s %v: %v, mau %v", nama, f, err, x.want)
			}
		}
		if _, err := x.r.MarshalJSON(); !errors.Is(err, renstra.ErrEncode) {
			t.Errorf("%s MarshalJSON: %v", nama, err)
		}
	}
	err := renstra.Encode(io.Discard, &renstra.Rencana{}, 7)
	if !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, renstra.ErrTidakDikenal) || fmt.Sprint(err) != "rencana tidak dapat ditulis: format data Format(7) tidak dikenal" {
		t.Errorf("format: %v", err)
	}
	if err := renstra.Encode(penulisRusak{}, &renstra.Rencana{}, renstra.JSON); !errors.Is(err, io.ErrClosedPipe) || errors.Is(err, renstra.ErrEncode) {
		t.Errorf("penulis: %v", err)
	}
}

// penulisRusak takes nothing.
type penulisRusak struct{}

func (penulisRusak) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
