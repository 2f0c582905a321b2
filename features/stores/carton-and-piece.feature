@major @req:INV-012
Feature: What is bought by the carton is kept by the piece, and nothing is lost between the two

  Scenario: Three cartons come, and are kept, valued and issued by the piece
    Given a confirmed order for 3 cartons of 12 "Dressing pack, sterile"
    When the storekeeper receives 36 "Dressing pack, sterile" as lot "DP-26-41" expiring "in 5 months"
    Then the central store holds lot "DP-26-41" with 36 "Dressing pack, sterile"
    And all 3 cartons have come
    And the stock of "Dressing pack, sterile" is worth 324
    When the quality inspector passes the inspection
    And the storekeeper prepares the issue of 7 "Dressing pack, sterile" to "Ward 4"
    And the storekeeper carries out the issue
    Then the central store holds lot "DP-26-41" with 29 "Dressing pack, sterile"
