package renstra_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// What a damaged document gives goes through everything that can be done with
// a plan: it is audited, does not differ from itself, survives YAML and JSON,
// and every table, year and pivot of it can be made.
func TestMutasiSemua(t *testing.T) {
	asli := bacaFixture(t)
	for i := range 30 {
		rng := rand.New(rand.NewPCG(uint64(i), 11))
		baris := strings.Split(asli, "\n")
		m := daftarMutasi[i%len(daftarMutasi)]
		for range 1 + i/len(daftarMutasi) {
			baris = m.buat(rng, baris)
		}
		r, err := renstra.Read(strings.NewReader(strings.Join(baris, "\n")))
		if err != nil {
			continue // an error with its place, held by the other tests
		}
		t.Run(fmt.Sprint(i, " ", m.nama), func(t *testing.T) { pakaiSemua(t, r) })
	}
}

func pakaiSemua(t *testing.T, r *renstra.Rencana) {
	temuan := renstra.Audit(r, nil)
	if err := renstra.WriteSARIF(io.Discard, temuan, renstra.SARIF{}); err != nil {
		t.Error("SARIF:", err)
	}
	if _, err := renstra.Apply(r, temuan); err != nil {
		t.Error("Apply:", err)
	}
	if d := renstra.Diff(r, r); !d.IsZero() {
		t.Error("Diff(r, r):", d.Perubahan[0])
	}
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		var b bytes.Buffer
		if err := renstra.Encode(&b, r, f); err != nil {
			t.Error(f, err)
			continue
		}
		kembali, err := renstra.Decode(&b)
		if err != nil {
			t.Error(f, err)
			continue
		}
		if diff := cmp.Diff(isiRencana(r), isiRencana(kembali)); diff != "" {
			t.Error(f, diff)
		}
		if d := renstra.Diff(r, kembali); !d.IsZero() {
			t.Error(f, "Diff:", d.Perubahan[0])
		}
	}
	for tabel := range r.Tables() {
		for _, tulis := range []func(io.Writer) error{tabel.WriteTSV, tabel.WriteCSV, tabel.WriteMarkdown, tabel.WriteHTML} {
			if err := tulis(io.Discard); err != nil {
				t.Error(tabel.Nomor, err)
			}
		}
	}
	for _, tahun := range r.Tahun {
		renja, err := r.Renja(tahun)
		if err != nil {
			t.Error(err)
			continue
		}
		if _, err := renja.Evaluate(nil, renstra.CaraEvaluasi{}); err != nil {
			t.Error("Evaluate:", err)
		}
	}
	for s := renstra.SumbuUrusan; s <= renstra.SumbuRekening; s++ {
		if p, err := r.Pivot(s); err != nil {
			t.Error(s, err)
		} else if err := p.WriteSVG(io.Discard); err != nil {
			t.Error(s, err)
		}
	}
}
