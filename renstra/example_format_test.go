package renstra_test

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// A plan as a person keeps it: comments, amounts and codes as they are
// written, rows without codes.
const rencanaYAML = `
perangkatDaerah: Dinas Sosial Kota Contoh   # bukan perangkat daerah sungguhan
daerah: Kota Contoh
jenisDaerah: kabkota
bidangUrusan:
  - nama: BIDANG SOSIAL
    kode: "1.06"
    program:
      - nama: PROGRAM PENANGANAN BENCANA
        tahunan:
          - {tahun: 2027, target: 100 %, pagu: "557.825.000"}
          - {tahun: 2026, target: 100 %, pagu: Rp 502.450.000}
          - {tahun: 2028, target: "-", pagu: "-"}
`

func ExampleDecode() {
	r, err := renstra.Decode(strings.NewReader(rencanaYAML))
	if err != nil {
		log.Fatal(err)
	}
	for n := range r.Program() {
		fmt.Println("baris", n.Baris, n.Kode, n.Nama)
		for _, t := range n.Tahunan {
			fmt.Println(t.Tahun, t.Target, t.Pagu)
		}
	}
	// Output:
	// baris 9 1.06.06 PROGRAM PENANGANAN BENCANA
	// 2026 100 % Rp502.450.000
	// 2027 100 % Rp557.825.000
	// 2028 - -
}

// All mistakes of a file are reported at once, each with its place.
func ExampleDecode_galat() {
	_, err := renstra.Decode(strings.NewReader(strings.NewReplacer("daerah: Kota", "daera: Kota", `"557.825.000"`, "557.825").Replace(rencanaYAML)))
	fmt.Println(err)
	var e *renstra.FieldError
	if errors.As(err, &e) {
		fmt.Println(e.Baris, e.Kolom, e.Field, errors.Is(e, renstra.ErrTidakDikenal))
	}
	// Output:
	// baris 3 kolom 1: daera: tidak dikenal; maksudnya daerah?
	// baris 11 kolom 48: bidangUrusan[0].program[0].tahunan[0].pagu: isi tidak sesuai: diharapkan jumlah dengan satu bacaan (atau medan konvensi pada rencana), ditemukan "557.825", yang dapat berarti ribuan atau desimal
	// 3 1 daera true
}

func ExampleEncode() {
	r, err := renstra.Decode(strings.NewReader(rencanaYAML))
	if err != nil {
		log.Fatal(err)
	}
	r.BidangUrusan[0].Anak[0].Tahunan = r.BidangUrusan[0].Anak[0].Tahunan[:1]
	r.Tahun = r.Tahun[:1]
	if err := renstra.Encode(os.Stdout, r, renstra.YAML); err != nil {
		log.Fatal(err)
	}
	// Output:
	// perangkatDaerah: Dinas Sosial Kota Contoh
	// daerah: Kota Contoh
	// jenisDaerah: kabkota
	// tahun: [2026]
	// bidangUrusan:
	//   - nama: BIDANG SOSIAL
	//     kode: "1.06"
	//     program:
	//       - nama: PROGRAM PENANGANAN BENCANA
	//         kode: 1.06.06
	//         tahunan:
	//           - tahun: 2026
	//             target: 100 %
	//             pagu: 502450000
}

// The schema is for editors and for programs that are not written in Go.
func ExampleSchema() {
	fmt.Printf("%.62s\n", renstra.Schema())
	// Output:
	// {
	//   "$schema": "https://json-schema.org/draft/2020-12/schema",
}
